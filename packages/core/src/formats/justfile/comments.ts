export { comments } from '../makefile/comments.js'
