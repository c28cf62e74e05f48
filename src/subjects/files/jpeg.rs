//! A JPEG without what it tells beside the picture: no EXIF, XMP, IPTC, comments, and nothing behind its end, where
//! phones put second pictures and films.

use bytes::Bytes;
use img_parts::ImageEXIF as _;
use img_parts::jpeg::{Jpeg, JpegSegment};

use super::clean::side_up;

const SOS: u8 = 0xda;
const EOI: u8 = 0xd9;
const APP0: u8 = 0xe0;
const APP2: u8 = 0xe2;
/// Adobe's: how colours are to be read.
const APP14: u8 = 0xee;
const APP15: u8 = 0xef;
const COMMENT: u8 = 0xfe;

/// The picture in parts, and which side is up; none when it has no end.
pub(super) fn only_picture(mut jpeg: Jpeg) -> Option<Vec<Bytes>> {
    let side = jpeg.exif().and_then(side_up);
    let scan = jpeg.segments_mut().pop().filter(|last| last.marker() == SOS)?;
    let (contents, rest) = (scan.contents().clone(), scan_to_end(behind(scan)?)?);
    jpeg.segments_mut().retain(is_picture);
    jpeg.set_exif(side);
    jpeg.segments_mut().push(JpegSegment::new_with_entropy(SOS, contents, rest));
    Some(jpeg.encoder().collect())
}

fn is_picture(segment: &JpegSegment) -> bool {
    match segment.marker() {
        APP0 => segment.contents().starts_with(b"JFIF\0"),
        APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        APP14 => segment.contents().starts_with(b"Adobe"),
        marker => !tells(marker),
    }
}

/// Whether a segment tells something that is not the picture.
const fn tells(marker: u8) -> bool {
    matches!(marker, APP0..=APP15 | COMMENT)
}

/// What follows the head of the first scan: the library hands it out as the last part.
fn behind(scan: JpegSegment) -> Option<Bytes> {
    if scan.has_entropy() { scan.encoder().last() } else { None }
}

/// Scans and tables up to the end of the picture, without what tells between them.
fn scan_to_end(bytes: Bytes) -> Option<Bytes> {
    let mut kept = Vec::new();
    let (mut from, mut at) = (0, 0);
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match *bytes.get(at + 1)? {
            // A byte of the picture, a fill byte, or a mark without length.
            0x00 | 0x01 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            EOI => {
                if from == 0 {
                    return Some(bytes.slice(..at + 2));
                }
                kept.extend_from_slice(&bytes[from..at + 2]);
                return Some(kept.into());
            }
            marker => {
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                if length < 2 {
                    return None;
                }
                let next = at + 2 + length;
                if tells(marker) {
                    kept.extend_from_slice(&bytes[from..at]);
                    from = next;
                }
                at = next;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_between_scans_and_behind_the_end_is_cut() {
        let scan = b"abc\xff\x00d\xff\xd3\xff\xfe\x00\x05GPSef\xff\xda\x00\x04..gh\xff\xd9 GPS film";
        let kept = scan_to_end(Bytes::from_static(scan)).unwrap();
        assert_eq!(&kept[..], b"abc\xff\x00d\xff\xd3ef\xff\xda\x00\x04..gh\xff\xd9");
        for cut in 0..scan.len() - 9 {
            assert_eq!(scan_to_end(Bytes::copy_from_slice(&scan[..cut])), None, "{cut}");
        }
    }
}
