import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What Wine's cmd.exe says of a program that it does not find: the command line without redirections. */
const UNKNOWN = /^Can't recognize '(.*)' as an internal or external command/gm

/** The command lines that Wine's cmd.exe makes of a batch file, of which it runs none. */
export function linesInWine(script: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mount-lint-cmd-'))
  try {
    const text = `@echo off\r\n${script.replaceAll('\n', '\r\n')}\r\n`
    writeFileSync(join(folder, 'run.bat'), text)
    const env = { ...process.env, WINEPREFIX: join(tmpdir(), 'mount-lint-wine'), WINEDEBUG: '-all' }
    const { stdout, stderr } = spawnSync('wine', ['cmd', '/c', 'run.bat'], { cwd: folder, env, encoding: 'utf8' })
    return [...`${stdout}\n${stderr}`.replaceAll('\r', '').matchAll(UNKNOWN)].map(({ 1: line = '' }) => line)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
