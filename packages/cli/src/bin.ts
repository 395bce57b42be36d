#!/usr/bin/env node
import process from 'node:process'
import { visible, type Machine, type MachineChoice } from '@mount-lint/core'
import { readMachine } from '@mount-lint/core/node'
import { run } from './run.js'

/** A closed pipe, such as that of `head`, ends the run silently; other write errors are reported. */
function onWriteError({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') process.exit()
  process.stderr.write(`mount-lint: the report cannot be written: ${visible(message)}\n`)
  process.exit(2)
}

process.stdout.on('error', onWriteError)
process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? process.exitCode : 2))

const { argv, env, stdout, stderr } = process
const cwd = process.cwd()
/** Reads a stream: reading it synchronously fails with EAGAIN if the writer is slower. */
const readStdin = async (): Promise<string> => (await process.stdin.setEncoding('utf8').toArray()).join('')
const machine = (choice: MachineChoice, folder: string): Machine => readMachine(folder, env, choice)
void run({ args: argv.slice(2), cwd, env, stdout, stderr, machine, readStdin }).then((code) => {
  process.exitCode = code
})
