#!/usr/bin/env node
import process from 'node:process'
import type { Machine, MachineChoice } from '@mount-lint/core'
import { readMachine } from '@mount-lint/core/node'
import { run } from './run.js'

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const { argv, env, stdout, stderr } = process
const cwd = process.cwd()
/** Piece by piece: who writes may be slower, and then reading it at once fails. */
const readStdin = async (): Promise<string> => (await process.stdin.setEncoding('utf8').toArray()).join('')
const machine = (choice: MachineChoice): Machine => readMachine(cwd, env, choice)
void run({ args: argv.slice(2), cwd, env, stdout, stderr, machine, readStdin }).then((code) => {
  process.exitCode = code
})
