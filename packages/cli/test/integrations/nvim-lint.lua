-- Started by the live test: runs the linter as nvim-lint does on what is typed in FILE, and prints the diagnostics.
local linter = dofile(vim.env.LINTER)

local function argument(one)
  return type(one) == 'function' and one() or one
end

local function run()
  vim.cmd('edit ' .. vim.env.FILE)
  vim.cmd(vim.env.TYPED)
  local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n'
  local command = vim.list_extend({ linter.cmd }, vim.tbl_map(argument, linter.args))
  local output = vim.fn.system(command, text)
  for _, found in ipairs(linter.parser(output, vim.api.nvim_get_current_buf(), vim.fn.getcwd())) do
    local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, true)[1]
    print(table.concat({
      vim.diagnostic.severity[found.severity], found.lnum + 1, line:sub(found.col + 1, found.end_col), found.message, found.code,
    }, ' | '))
  end
end

local ok, problem = pcall(run)
if not ok then print(problem) end
vim.cmd('qall!')
