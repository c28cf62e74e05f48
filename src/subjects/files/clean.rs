//! What a file is by its bytes, and a photo without what it tells beside the picture.

use bytes::Bytes;
use img_parts::png::{Png, PngChunk};
use img_parts::webp::WebP;
use img_parts::{ImageEXIF as _, jpeg::Jpeg};

use super::jpeg;
use crate::platform::{Answer, Refusal};

/// A kind of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A photo.
    Jpeg,
    /// A picture, such as a copy of a screen.
    Png,
    /// A photo or picture.
    Webp,
    /// A document.
    Pdf,
}

/// Chunks of a PNG that make the picture: what is drawn, in which colours, and how it moves.
const PNG_PICTURE: [&[u8; 4]; 15] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD", b"pHYs",
    b"acTL", b"fcTL", b"fdAT",
];
/// The same of a WebP.
const WEBP_PICTURE: [&[u8; 4]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

impl Kind {
    /// The kind of a file that begins so; none for what is not taken.
    pub fn of(head: &[u8]) -> Option<Self> {
        match infer::get(head)?.mime_type() {
            "image/jpeg" => Some(Self::Jpeg),
            "image/png" => Some(Self::Png),
            "image/webp" => Some(Self::Webp),
            "application/pdf" => Some(Self::Pdf),
            _ => None,
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
        }
    }

    /// Whether it is a picture, of which only the picture is kept.
    pub const fn is_picture(self) -> bool {
        !matches!(self, Self::Pdf)
    }
}

/// `picture` in parts, with nothing but the picture and which side is up.
pub(super) fn picture(kind: Kind, picture: Bytes) -> Answer<Vec<Bytes>> {
    let parts = match kind {
        Kind::Jpeg => Jpeg::from_bytes(picture).ok().and_then(jpeg::only_picture),
        Kind::Png => Png::from_bytes(picture).ok().map(|mut png| {
            let side = png.exif().and_then(side_up);
            png.chunks_mut().retain(|chunk: &PngChunk| PNG_PICTURE.contains(&&chunk.kind()));
            png.set_exif(side);
            png.encoder().collect()
        }),
        Kind::Webp => WebP::from_bytes(picture).ok().map(|mut webp| {
            let side = webp.exif().and_then(side_up);
            webp.chunks_mut().retain(|chunk| WEBP_PICTURE.contains(&&chunk.id()));
            // This writes too which kinds of chunks there are.
            webp.set_exif(side);
            webp.encoder().collect()
        }),
        Kind::Pdf => None,
    };
    parts.ok_or_else(|| {
        Refusal::bad_input(
            "file",
            "图片不完整或已损坏，请重新拍摄后上传。",
            "The picture is damaged. Please take it again.",
        )
    })
}

/// EXIF that says which side is up and nothing else; none when that is the usual one.
pub(super) fn side_up(exif: Bytes) -> Option<Bytes> {
    let read = exif::Reader::new().read_raw(exif.to_vec()).ok()?;
    let side = read.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?.value.get_uint(0)?;
    let side = u8::try_from(side).ok().filter(|side| (2..=8).contains(side))?;
    // A TIFF of one directory with one entry: 0x0112 (orientation), one short.
    let tiff = [b'I', b'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, side, 0, 0, 0, 0, 0, 0, 0];
    Some(Bytes::copy_from_slice(&tiff))
}

#[cfg(test)]
mod tests {
    use img_parts::riff::{RiffChunk, RiffContent};

    use super::*;

    /// EXIF with a side and a place, as a phone writes it.
    fn told(side: u8) -> Bytes {
        let mut tiff = vec![b'I', b'I', 42, 0, 8, 0, 0, 0, 2, 0];
        tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, side, 0, 0, 0]);
        tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
        tiff.extend([0, 0, 0, 0]);
        // The GPS directory: reference N.
        tiff.extend([1, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0, 0, 0, 0, 0]);
        tiff.extend(*b"GPS 34.27N");
        tiff.into()
    }

    fn all(parts: Vec<Bytes>) -> Bytes {
        parts.concat().into()
    }

    fn holds(bytes: &Bytes, part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    #[test]
    fn a_png_and_a_webp_keep_the_picture_and_the_side() {
        let chunk = |kind: &[u8; 4], bytes: &'static [u8]| PngChunk::new(*kind, Bytes::from_static(bytes));
        let mut png = Png::from_bytes(Bytes::from_static(b"\x89PNG\r\n\x1a\n")).unwrap();
        png.chunks_mut().extend([
            chunk(b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"),
            chunk(b"tEXt", b"Author\0GPS"),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0GPS"),
            chunk(b"tIME", b"\x07\xea\x0b\x19\0\0\0"),
            chunk(b"IDAT", b"picture"),
            chunk(b"IEND", b""),
        ]);
        png.set_exif(Some(told(6)));
        let clean = all(picture(Kind::Png, all(png.encoder().collect())).unwrap());
        assert!(holds(&clean, b"picture") && !holds(&clean, b"GPS") && !holds(&clean, b"tIME"));
        let read = Png::from_bytes(clean).unwrap();
        assert_eq!(side_up(read.exif().unwrap()), side_up(told(6)));

        let data =
            |id: &[u8; 4], bytes: &'static [u8]| RiffChunk::new(*id, RiffContent::Data(Bytes::from_static(bytes)));
        let list = RiffContent::List {
            kind: Some(*b"WEBP"),
            subchunks: vec![
                data(b"VP8X", b"\x0c\0\0\0\0\0\0\0\0\0"),
                data(b"VP8 ", b"\0\0\0\x9d\x01\x2a\x01\0\x01\0"),
                data(b"XMP ", b"GPS!"),
                data(b"JUNK", b"GPS?"),
            ],
        };
        let mut webp = WebP::new(RiffChunk::new(*b"RIFF", list)).unwrap();
        webp.set_exif(Some(told(3)));
        let clean = all(picture(Kind::Webp, all(webp.encoder().collect())).unwrap());
        assert!(holds(&clean, b"\x9d\x01\x2a") && !holds(&clean, b"GPS") && !holds(&clean, b"JUNK"));
        let read = WebP::from_bytes(clean).unwrap();
        assert_eq!(side_up(read.exif().unwrap()), side_up(told(3)));
    }

    #[test]
    fn only_an_unusual_side_is_kept() {
        for side in 0..=9 {
            assert_eq!(side_up(told(side)).is_some(), (2..=8).contains(&side), "{side}");
        }
        for broken in [&b""[..], b"II*\0", b"nonsense that is no TIFF"] {
            assert_eq!(side_up(Bytes::copy_from_slice(broken)), None);
        }
    }

    #[test]
    fn what_is_cut_off_is_no_picture() {
        for kind in [Kind::Jpeg, Kind::Png, Kind::Webp] {
            assert!(picture(kind, Bytes::from_static(b"\xff\xd8\xff\xe1\x20\x20")).is_err(), "{kind:?}");
        }
    }

    #[test]
    fn a_kind_is_read_from_the_bytes() {
        for (head, kind) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], Some(Kind::Jpeg)),
            (b"\x89PNG\r\n\x1a\n", Some(Kind::Png)),
            (b"RIFF\x20\0\0\0WEBPVP8 ", Some(Kind::Webp)),
            (b"%PDF-1.7\n", Some(Kind::Pdf)),
            (b"<html><script>", None),
            (b"<svg xmlns=", None),
            (b"MZ\x90\0", None),
            (b"GIF89a", None),
            (b"PK\x03\x04", None),
            (b"", None),
        ] {
            assert_eq!(Kind::of(head), kind, "{head:?}");
        }
    }
}
