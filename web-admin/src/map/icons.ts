// Marks for people on the map. Shape tells the finding, so that colour need not: a disc with a tick is within,
// a triangle beyond, a diamond cannot tell, a ring unjudged. Grey is an old position.
import type { Finding } from './finding';

const SIZE = 26;
const RATIO = 2;

export const MARK_COLOURS: Record<Finding | 'stale', string> = {
  within: '#1f6b3a',
  beyond: '#a8071a',
  unsure: '#8f4700',
  unjudged: '#1b5e8c',
  stale: '#6b7884',
};

export function iconName(finding: Finding, stale: boolean): string {
  return `mark-${finding}${stale ? '-stale' : ''}`;
}

export function drawMark(finding: Finding, stale: boolean): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE * RATIO;
  const pen = canvas.getContext('2d')!;
  pen.scale(RATIO, RATIO);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  const colour = MARK_COLOURS[stale ? 'stale' : finding];
  const c = SIZE / 2;
  pen.beginPath();
  if (finding === 'beyond') {
    pen.moveTo(c, 3);
    pen.lineTo(SIZE - 3, SIZE - 5);
    pen.lineTo(3, SIZE - 5);
  } else if (finding === 'unsure') {
    pen.moveTo(c, 2.5);
    pen.lineTo(SIZE - 2.5, c);
    pen.lineTo(c, SIZE - 2.5);
    pen.lineTo(2.5, c);
  } else {
    pen.arc(c, c, 8, 0, 2 * Math.PI);
  }
  pen.closePath();
  pen.fillStyle = colour;
  pen.strokeStyle = '#fff';
  pen.lineWidth = 4;
  pen.stroke();
  pen.fill();
  pen.strokeStyle = '#fff';
  pen.fillStyle = '#fff';
  pen.lineWidth = 2;
  pen.beginPath();
  if (finding === 'within') {
    pen.moveTo(c - 3.6, c + 0.2);
    pen.lineTo(c - 1, c + 2.8);
    pen.lineTo(c + 3.8, c - 2.8);
    pen.stroke();
  } else if (finding === 'beyond') {
    pen.moveTo(c, c - 3);
    pen.lineTo(c, c + 2.2);
    pen.stroke();
    pen.beginPath();
    pen.arc(c, c + 5.2, 1.2, 0, 2 * Math.PI);
    pen.fill();
  } else if (finding === 'unsure') {
    pen.font = '700 12px sans-serif';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText('?', c, c + 0.8);
  } else {
    pen.arc(c, c, 3, 0, 2 * Math.PI);
    pen.fill();
  }
  return pen.getImageData(0, 0, SIZE * RATIO, SIZE * RATIO);
}

export const MARK_RATIO = RATIO;
