import type { ReactNode } from "react";

export interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0 when it is not known yet. */
  readonly total: number;
  readonly children?: ReactNode;
}

/** How far something is, for the eye and for a screen reader. */
export function Progress({ label, done, total, children }: ProgressProps) {
  const share = total === 0 ? undefined : Math.min(1, done / total);
  return (
    <div className="progress">
      <progress aria-label={label} max={1} {...(share !== undefined && { value: share })} />
      {share === undefined ? null : <span className="number">{Math.floor(share * 100)}%</span>}
      <p className="soft">{children}</p>
    </div>
  );
}
