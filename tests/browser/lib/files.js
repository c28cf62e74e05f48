// Files that people send: a picture and a document made here, so that none has to be kept in the repository.

import { deflateSync } from 'node:zlib'

/** A PNG of that size: somebody's head and shoulders before a wall, in the colours of that hue (degrees). */
export function picture(hue = 205, [width, height] = [480, 640]) {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = [(x / width - 0.5) * 2, y / height]
      const head = (across / 0.42) ** 2 + ((down - 0.42) / 0.24) ** 2 < 1
      const shoulders = (across / 0.86) ** 2 + ((down - 1.05) / 0.36) ** 2 < 1
      const [red, green, blue] = head ? [224, 188, 160] : shoulders ? coloured(hue, 0.32) : coloured(hue, 0.86 - 0.2 * down)
      rows.set([red, green, blue], y * (width * 3 + 1) + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Node's own is younger than the Node that is promised. */
function crc32(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

function coloured(hue, light) {
  const part = (offset) => {
    const turn = (offset + hue / 30) % 12
    return Math.round(255 * (light - 0.3 * Math.min(light, 1 - light) * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))))
  }
  return [part(0), part(8), part(4)]
}

/** A document of one empty page. */
export function paper() {
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ]
  let text = '%PDF-1.4\n'
  const places = parts.map((part, index) => {
    const at = text.length
    text += `${index + 1} 0 obj${part}endobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(`${text}xref\n0 4\n0000000000 65535 f \n${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}
