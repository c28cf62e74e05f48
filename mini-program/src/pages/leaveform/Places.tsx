// Where to: up to five places, each with its name and the city that stands for it on the map.
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { leaveTexts } from '../../i18n/leave';
import { citiesLike, cityOf } from '../../lib/cities';
import limits from '../../lib/limits.json';
import { usePreferences } from '../../lib/preferences';
import { Box, Heading, Option, Para } from '../../ui/base';
import { Button, Choices, Field } from '../../ui/parts';

export interface Place {
  place: string;
  search: string;
  /** Its Chinese name. */
  city?: string;
}

const EMPTY: Place = { place: '', search: '', city: undefined };

interface Props {
  places: readonly Place[];
  onChange: (places: Place[]) => void;
  /** What is missing is said. */
  tried: boolean;
}

export function Places({ places, onChange, tried }: Props) {
  const t = useTexts(leaveTexts);
  const several = places.length > 1;
  return (
    <Box>
      {places.map((one, index) => {
        const number = index + 1;
        const id = index === 0 ? '' : `-${number}`;
        return (
          <Box key={number}>
            {several && <Heading level={2}>{fill(t.placeNumber, { number })}</Heading>}
            <OnePlace id={id} value={one} onChange={(part) => onChange(places.map((other, at) => (at === index ? { ...other, ...part } : other)))} tried={tried} />
            {several && (
              <Button look="plain" onTap={() => onChange(places.filter((_, at) => at !== index))} testId="leave-place-remove">
                {fill(t.placeRemove, { number })}
              </Button>
            )}
          </Box>
        );
      })}
      {places.length < limits.leavePlacesMost && (
        <Button look="second" onTap={() => onChange([...places, EMPTY])} testId="leave-place-add">
          {t.placeAdd}
        </Button>
      )}
    </Box>
  );
}

/** The radius of the request makes up for what is coarse about a city. */
function OnePlace({ id, value, onChange, tried }: { id: string; value: Place; onChange: (part: Partial<Place>) => void; tried: boolean }) {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const { language } = usePreferences();
  const found = citiesLike(value.search);
  const chosen = cityOf(value.city);
  const nameOf = (city: { zh: string; en: string }) => (language === 'en-US' ? city.en : city.zh);
  return (
    <>
      <Field
        id={`leave-place${id}`}
        label={t.place}
        hint={t.placeHint}
        value={value.place}
        onChange={(place) => onChange({ place })}
        error={tried && !value.place.trim() ? common.form.empty : undefined}
        testId={`leave-place${id}`}
      />
      <Field
        id={`leave-city${id}`}
        label={t.city}
        hint={t.cityHint}
        value={value.search}
        onChange={(search) => onChange({ search })}
        error={tried && !chosen ? t.cityMissing : undefined}
        testId={`leave-city${id}`}
      />
      {value.search.trim() && (
        <Choices id={`leave-city-pick${id}`} legend={t.cityPick}>
          {found.map((one) => (
            <Option
              key={one.zh}
              type="radio"
              name={`city${id}`}
              checked={value.city === one.zh}
              onChange={() => onChange({ city: one.zh })}
              label={nameOf(one)}
              testId={`leave-city${id}-${one.en}`}
            />
          ))}
          {found.length === 0 && <Para>{t.cityNone}</Para>}
        </Choices>
      )}
      {chosen && !found.some(({ zh }) => zh === chosen.zh) && <Para className="strong">{fill(t.cityChosen, { city: nameOf(chosen) })}</Para>}
    </>
  );
}
