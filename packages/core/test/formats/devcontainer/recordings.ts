import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIXTURES, type Case, type EnvironmentName, type Recorded } from './oracle.js'

export type Recording = Readonly<Record<EnvironmentName, Recorded>>

const CONFIGS = ['.devcontainer/devcontainer.json', '.devcontainer.json', '.devcontainer/python/devcontainer.json']

export const cases: readonly Case[] = readdirSync(FIXTURES).flatMap((name) => {
  const config = CONFIGS.find((path) => existsSync(join(FIXTURES, name, path)))
  return config === undefined ? [] : [{ name, config }]
})

const pathOf = (name: string): string => join(FIXTURES, name, 'oracle.json')

export const recordingOf = (name: string): Recording => JSON.parse(readFileSync(pathOf(name), 'utf8')) as Recording

export const writeRecording = (name: string, recording: Recording): void => {
  writeFileSync(pathOf(name), `${JSON.stringify(recording, null, 2)}\n`)
}
