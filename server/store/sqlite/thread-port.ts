/** A thread's side of the talk: takes what waits at the port, answers, and never dies in silence. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { Bodies, Body } from '../store.ts'
import { flattenError, StoreError } from '../store-error.ts'
import type { Answer, FromThread, ThreadStart, ToThread } from './messages.ts'

export const threadStart = (): ThreadStart => workerData as ThreadStart

export function port(): MessagePort {
  if (!parentPort) throw new Error('this file runs in a thread of the store')
  return parentPort
}

export const say = (message: FromThread): void => port().postMessage(message)

/** Everything that waits at the port now. Reading one message per event would make batches of one. */
export function waiting(limit: number): ToThread[] {
  const messages: ToThread[] = []
  while (messages.length < limit) {
    const next = receiveMessageOnPort(port())
    if (!next) break
    messages.push(next.message as ToThread)
  }
  return messages
}

/** Answers in one message; an answer that cannot be copied becomes an error and spoils no other. */
export function sayAnswers(answers: readonly Answer[], committed: boolean): void {
  try {
    say({ kind: 'answers', answers, committed })
  } catch {
    for (const answer of answers) {
      try {
        say({ kind: 'answers', answers: [answer], committed })
      } catch (error) {
        const refused: Answer = { id: answer.id, ok: false, error: flattenError(error) }
        say({ kind: 'answers', answers: [refused], committed })
      }
    }
  }
}

export function bodyNamed(bodies: Bodies, name: string): Body<unknown, unknown> {
  const body = Object.hasOwn(bodies, name) ? bodies[name] : undefined
  if (!body) throw new StoreError('no_such_body', `the store has no body named ${name}`)
  return body
}
