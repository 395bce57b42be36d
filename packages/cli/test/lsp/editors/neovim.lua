-- Started by the live test: opens FILE with the settings of docs/editors.md, prints what is shown and applies ACTION.
local function wait_for(what, done)
  assert(vim.wait(50000, done, 50), 'no ' .. what)
end

local function run()
  vim.cmd('filetype on')
  dofile('init.lua')
  vim.cmd('edit ' .. vim.env.FILE)
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  for _, found in ipairs(vim.diagnostic.get(0)) do
    print(string.format('%d:%d-%d %s', found.lnum + 1, found.col + 1, found.end_col + 1, found.message))
  end
  vim.ui.select = function(actions, _, choose)
    for _, action in ipairs(actions) do
      if vim.startswith(action[2].title, vim.env.ACTION) then return choose(action) end
    end
    error('no action ' .. vim.env.ACTION)
  end
  local found = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  vim.lsp.buf.code_action()
  wait_for('change', function() return #vim.fn.getbufinfo({ bufmodified = 1 }) > 0 end)
  vim.cmd('silent wall')
end

local ok, problem = pcall(run)
if not ok then print(problem) end
vim.cmd('qall!')
