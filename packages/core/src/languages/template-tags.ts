/** `{{ … }}` at the start of a line, an item or a value (Jinja, Helm, Go), or `{% … %}`, `{# … #}` and `<% … %>` (Jinja, ERB). */
const TAG = /^[ \t]*(?:-[ \t]+)?(?:[\w".-]+:[ \t]*)?\{\{|\{[%#][^\n]*[%#]\}|<%[^\n]*%>/m

/** Whether a text is a template, whose syntax errors say nothing about the file that is made from it. */
export const isTemplate = (text: string): boolean => TAG.test(text)
