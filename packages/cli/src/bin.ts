#!/usr/bin/env node
import process from 'node:process'
import { readMachine } from '@mount-lint/core/node'
import { run } from './run.js'

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const { argv, env, stdout, stderr } = process
const cwd = process.cwd()
process.exitCode = await run({ args: argv.slice(2), cwd, env, stdout, stderr, machine: () => readMachine(cwd, env) })
