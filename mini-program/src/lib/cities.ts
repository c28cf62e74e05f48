// Cities to name as a destination where there is no map to choose on: the middle of each, in degrees WGS-84, to some
// kilometres. The request carries a radius that makes up for that.

export interface City {
  zh: string;
  en: string;
  latitude: number;
  longitude: number;
}

const city = (zh: string, en: string, latitude: number, longitude: number): City => ({ zh, en, latitude, longitude });

/** Jiangsu first, its neighbours, then capitals and large cities. */
export const CITIES: readonly City[] = [
  city('徐州', 'Xuzhou', 34.26, 117.19),
  city('南京', 'Nanjing', 32.06, 118.8),
  city('苏州', 'Suzhou', 31.3, 120.58),
  city('无锡', 'Wuxi', 31.49, 120.31),
  city('常州', 'Changzhou', 31.81, 119.97),
  city('镇江', 'Zhenjiang', 32.19, 119.43),
  city('扬州', 'Yangzhou', 32.39, 119.41),
  city('泰州', 'Taizhou (Jiangsu)', 32.46, 119.92),
  city('南通', 'Nantong', 31.98, 120.89),
  city('盐城', 'Yancheng', 33.35, 120.16),
  city('淮安', 'Huai’an', 33.61, 119.02),
  city('宿迁', 'Suqian', 33.96, 118.28),
  city('连云港', 'Lianyungang', 34.6, 119.22),
  city('淮北', 'Huaibei', 33.96, 116.8),
  city('宿州', 'Suzhou (Anhui)', 33.65, 116.96),
  city('蚌埠', 'Bengbu', 32.92, 117.39),
  city('合肥', 'Hefei', 31.82, 117.23),
  city('商丘', 'Shangqiu', 34.41, 115.66),
  city('枣庄', 'Zaozhuang', 34.81, 117.32),
  city('济宁', 'Jining', 35.41, 116.59),
  city('临沂', 'Linyi', 35.1, 118.36),
  city('济南', 'Jinan', 36.65, 117.12),
  city('青岛', 'Qingdao', 36.07, 120.38),
  city('郑州', 'Zhengzhou', 34.75, 113.63),
  city('上海', 'Shanghai', 31.23, 121.47),
  city('杭州', 'Hangzhou', 30.27, 120.16),
  city('宁波', 'Ningbo', 29.87, 121.54),
  city('北京', 'Beijing', 39.9, 116.4),
  city('天津', 'Tianjin', 39.08, 117.2),
  city('石家庄', 'Shijiazhuang', 38.04, 114.51),
  city('太原', 'Taiyuan', 37.87, 112.55),
  city('西安', 'Xi’an', 34.34, 108.94),
  city('武汉', 'Wuhan', 30.59, 114.31),
  city('长沙', 'Changsha', 28.23, 112.94),
  city('南昌', 'Nanchang', 28.68, 115.86),
  city('福州', 'Fuzhou', 26.07, 119.3),
  city('厦门', 'Xiamen', 24.48, 118.09),
  city('广州', 'Guangzhou', 23.13, 113.26),
  city('深圳', 'Shenzhen', 22.54, 114.06),
  city('重庆', 'Chongqing', 29.56, 106.55),
  city('成都', 'Chengdu', 30.57, 104.07),
  city('沈阳', 'Shenyang', 41.81, 123.43),
];

/** Covers a city and what lies around it, in kilometres. */
export const CITY_RADIUS_KM = 40;

/** Those whose name begins with, or holds, what was written. */
export function citiesLike(text: string): City[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  return CITIES.filter(({ zh, en }) => wanted.includes(zh) || zh.includes(wanted) || en.toLowerCase().includes(wanted)).slice(0, 6);
}
