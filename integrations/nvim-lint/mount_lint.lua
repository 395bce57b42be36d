-- A linter for https://github.com/mfussenegger/nvim-lint; it lints what is typed, saved or not.
local severities = {
  ERROR = vim.diagnostic.severity.ERROR,
  WARNING = vim.diagnostic.severity.WARN,
}

local function file_name()
  return vim.api.nvim_buf_get_name(0)
end

-- Paths are relative to the folder in which mount-lint ran.
local function is_buffer(path, bufnr, cwd)
  local absolute = path:match('^/') or path:match('^%a:') -- a drive of Windows
  local file = absolute and path or cwd .. '/' .. path
  return vim.loop.fs_realpath(file) == vim.loop.fs_realpath(vim.api.nvim_buf_get_name(bufnr))
end

-- Columns of rdjson count bytes, as those of Neovim do; lines and columns start at 1.
local function diagnostic_of(found)
  local range = found.location.range
  return {
    lnum = range.start.line - 1,
    col = range.start.column - 1,
    end_lnum = range['end'].line - 1,
    end_col = range['end'].column - 1,
    severity = severities[found.severity],
    message = found.message,
    code = found.code.value,
    source = 'mount-lint',
  }
end

return {
  cmd = 'mount-lint',
  stdin = true,
  args = { '--format', 'rdjson', '--stdin-filename', file_name },
  ignore_exitcode = true,
  parser = function(output, bufnr, cwd)
    local diagnostics = {}
    for _, found in ipairs(output == '' and {} or vim.json.decode(output).diagnostics) do
      if is_buffer(found.location.path, bufnr, cwd or vim.fn.getcwd()) then
        table.insert(diagnostics, diagnostic_of(found))
      end
    end
    return diagnostics
  end,
}
