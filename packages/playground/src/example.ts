import devcontainer from '../../../examples/.devcontainer/devcontainer.json?raw'
import env from '../../../examples/.env?raw'
import compose from '../../../examples/compose.yaml?raw'
import db from '../../../examples/scripts/db.sh?raw'
import dev from '../../../examples/scripts/dev.sh?raw'
import type { Project } from './project.js'

/** The small project that `npm start` lints. */
export const EXAMPLE: Project = {
  machine: 'wsl',
  files: [
    { name: 'compose.yaml', text: compose },
    { name: '.env', text: env },
    { name: '.devcontainer/devcontainer.json', text: devcontainer },
    { name: 'scripts/db.sh', text: db },
    { name: 'scripts/dev.sh', text: dev },
  ],
}
