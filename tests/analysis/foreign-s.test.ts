import test from 'ava'
import { withoutForeignS } from '../../analysis/foreign-s.ts'

const removed =
  'autos büros fotos chinas europas obamas kanadas kameras handys hobbys partys trumps prinzips workshops kiews ' +
  'interviews selenskyjs archivs anbaus niveaus krimis profis taxis kaminskis klitschkos israelis unis'
for (const word of removed.split(' ')) {
  test(`${word} has its s from an ending`, t => t.is(withoutForeignS(word), word.slice(0, -1)))
}

const kept =
  'glas gas erdgas gras etwas atlas thomas andreas matthias lukas haus rathaus maus kostenlos arbeitslos chaos ' +
  'kosmos epos moos praxis basis ergebnis kreis preis paris tennis status virus campus bus schnaps gips raps ' +
  'knirps news comics aus las was das los uns als bis hans krebs autos-los'
for (const word of kept.split(' ')) {
  test(`the s of ${word} is its own`, t => t.is(withoutForeignS(word), word))
}
