import { describe, expect, it } from 'vitest'
import { nameOf, pathOf, uriOf } from '../src/uris.js'

const windows = { windows: true }
const posix = { windows: false }

describe('URIs on Windows', () => {
  it.each([
    ['file:///c%3A/Users/me/app/compose.yaml', 'C:\\Users\\me\\app\\compose.yaml'],
    ['file:///C:/Users/me/a%20b/%C3%A4.yaml', 'C:\\Users\\me\\a b\\ä.yaml'],
    ['file://wsl.localhost/Ubuntu/home/me/compose.yaml', '\\\\wsl.localhost\\Ubuntu\\home\\me\\compose.yaml'],
  ])('%s is %s', (uri, path) => {
    expect(pathOf(uri, windows)).toBe(path)
  })

  it.each([
    ['C:\\Users\\me\\a b.yaml', 'file:///C:/Users/me/a%20b.yaml'],
    ['\\\\wsl.localhost\\Ubuntu\\home', 'file://wsl.localhost/Ubuntu/home'],
  ])('%s is %s', (path, uri) => {
    expect(uriOf(path, windows)).toBe(uri)
  })
})

describe('URIs elsewhere', () => {
  it.each([
    ['file:///home/me/a%20%23b.yaml', '/home/me/a #b.yaml'],
    ['file:///home/me/%F0%9F%90%B3.yaml', '/home/me/🐳.yaml'],
  ])('%s is %s and back', (uri, path) => {
    expect(pathOf(uri, posix)).toBe(path)
    expect(uriOf(path, posix)).toBe(uri)
  })

  it.each([
    ['file://server/share/compose.yaml'],
    ['file:///a%2Fb'],
    ['file:///%zz'],
    ['untitled:Untitled-1'],
    ['git:/home/me/compose.yaml'],
    [''],
  ])('%s is no path', (uri) => {
    expect(pathOf(uri, posix)).toBeUndefined()
  })

  it.each([
    ['untitled:Untitled-1', 'Untitled-1'],
    ['vscode-remote://wsl%2Bubuntu/home/me/compose.yaml', 'compose.yaml'],
    ['untitled:%zz', '%zz'],
    ['', ''],
  ])('%s has the name %s', (uri, name) => {
    expect(nameOf(uri)).toBe(name)
  })
})
