// A filter of one value, or any.
import { Select } from 'antd';

interface ChoiceProps<T extends string> {
  label: string;
  any: string;
  value: T | undefined;
  values: readonly T[];
  name: (value: T) => string;
  choose: (value: T | undefined) => void;
  testId: string;
}

export function Choice<T extends string>({ label, any, value, values, name, choose, testId }: ChoiceProps<T>) {
  return (
    <Select<string>
      aria-label={label}
      value={value ?? ''}
      onChange={(one) => choose((one || undefined) as T | undefined)}
      options={[{ value: '', label: any }, ...values.map((one) => ({ value: one as string, label: name(one) }))]}
      popupMatchSelectWidth={false}
      data-testid={testId}
    />
  );
}
