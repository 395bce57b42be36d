export const ATTRIBUTES: readonly string[] = [
  'declare -l @f=@W; docker run -v "$@f":@T img',
  'declare -u @f; @f=@W; docker run -v "$@f":@T img',
  'declare -i @f=2; @f+=3; V1=${V0:@f}',
  '(( @f = 3 << 1, @f += 0x10 )); docker run -v "/mnt/c/$@f":@T img',
  'let \'@f = 2 ** 3\'; docker run -v "/mnt/c/$((@f / 2 + 1))":@T img',
]
