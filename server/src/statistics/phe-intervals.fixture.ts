// Reference figures of PHEindicatormethods, the R package of the English public-health service (inputs and expected
// outputs of its own tests). Where Byar's formula falls below 0 the package gives no lower limit.

/** Byar. Columns: confidence, count, lower, upper. */
export const pheByarIntervals: readonly (readonly [number, number, number | null, number])[] = [
  [0.95, 65, 50.163187710459454, 82.84913854593984],
  [0.95, 1045, 982.5932018073325, 1110.33121298565],
  [0.95, 1, 0.01307213290150435, 5.5637555824752605],
  [0.998, 65, 42.8802614714802, 94.00029084431802],
  [0.998, 1045, 947.9407035610374, 1148.806160988033],
  [0.998, 10, 2.916318374695686, 24.193724927880535],
  [0.998, 1, null, 9.362180217908362],
];

/** Wilson; the count need not be whole. Columns: confidence, count, total, lower, upper. */
export const pheWilsonIntervals: readonly (readonly [number, number, number, number, number])[] = [
  [0.95, 65, 100, 0.5525444329688797, 0.7363575175690247],
  [0.95, 1045, 5000, 0.19795549880013297, 0.22049130373189027],
  [0.95, 0.445, 1, 0.04381744772058822, 0.9334621276979156],
  [0.998, 65, 100, 0.4954946574070431, 0.7783540614089697],
  [0.998, 1045, 5000, 0.19179381799015244, 0.22731562902525818],
  [0.998, 0.445, 1, 0.019347006132900975, 0.9702259947019541],
];
