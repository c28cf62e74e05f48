import { describe, expect, it } from 'vitest';
import rows from '../src/lib/cities.json';
import { citiesLike, cityOf } from '../src/lib/cities';

const found = (text: string) => citiesLike(text).map(({ zh }) => zh);

describe('cities', () => {
  it('are all prefectures and municipalities, and what answers to none, each within the country', () => {
    expect(rows).toHaveLength(333 + 4 + 32);
    for (const [zh, , latitude, longitude] of rows) {
      expect(Number(latitude) > 16 && Number(latitude) < 54 && Number(longitude) > 73 && Number(longitude) < 136, String(zh)).toBe(true);
    }
  });

  it('are found by their name in Chinese, within an address too', () => {
    expect(found('徐州')).toEqual(['徐州']);
    expect(found('江苏省徐州市')).toEqual(['徐州']);
    expect(found('昆')[0]).toBe('昆明');
    expect(found('西昌')).toEqual(['凉山州（西昌）']);
    expect(found('不是城市')).toEqual([]);
    expect(found(' ')).toEqual([]);
  });

  it('are found by pinyin and in English, whatever signs are left out', () => {
    expect(found('Nanjing')[0]).toBe('南京');
    expect(found('wulumuqi')).toEqual(['乌鲁木齐']);
    expect(found('urumqi')).toEqual(['乌鲁木齐']);
    expect(found('xian')[0]).toBe('西安');
    expect(found("Xi'an")[0]).toBe('西安');
    expect(found('suzhou').sort()).toEqual(['宿州', '苏州']);
  });

  it('has the one that was chosen, and none for another name', () => {
    expect(cityOf('南京')).toMatchObject({ en: 'Nanjing', latitude: 32.06 });
    expect(cityOf('某地')).toBeUndefined();
    expect(cityOf(undefined)).toBeUndefined();
  });
});
