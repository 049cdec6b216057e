-- Run by neovim_test.go in a headless Neovim, 0.7 or newer, that has opened a
-- file: lists the diagnostics, applies the fix of timingcompare, saves.

local minute = 60 * 1000

local function say(...)
  io.stdout:write(table.concat({...}, ' '), '\n')
end

local function stop(...)
  say(...)
  vim.cmd('cquit')
end

local config = {
  name = 'gopls',
  cmd = { vim.env.GOPLS },
  root_dir = vim.fn.getcwd(),
}
if vim.lsp.start then
  vim.lsp.start(config)
else
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end

local function find(source)
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if d.source == source then
      return d
    end
  end
end

local function wait(what, condition)
  if not vim.wait(5 * minute, condition, 100) then
    stop('waited in vain for', what)
  end
end

wait('a diagnostic', function() return find('timingcompare') end)
for _, d in ipairs(vim.diagnostic.get(0)) do
  say((d.lnum + 1) .. ': ' .. d.message)
end

local d = find('timingcompare')
local range = {
  start = { line = d.lnum, character = d.col },
  ['end'] = { line = d.end_lnum, character = d.end_col },
}
-- Older versions keep only what Neovim itself has no use for.
local diagnostic = vim.tbl_extend('keep', d.user_data.lsp, {
  range = range, message = d.message, source = d.source, severity = d.severity,
})
local replies, err = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
  textDocument = { uri = vim.uri_from_bufnr(0) },
  range = range,
  context = { only = { 'quickfix' }, diagnostics = { diagnostic } },
}, minute)
if not replies then
  stop('no code actions:', err)
end
local fixed = false
for _, reply in pairs(replies) do
  for _, action in ipairs(reply.result or {}) do
    say('fix: ' .. action.title)
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    fixed = true
  end
end
if not fixed then
  stop('no code action for', vim.inspect(diagnostic))
end
wait('the diagnostic to go', function() return not find('timingcompare') end)
vim.cmd('write')
vim.cmd('quit')
