import { hexToBytes } from "@noble/hashes/utils.js";

// RFC 9496, appendix A.3: encodings that a decoder must reject, one of each kind, and the identity (all zeros),
// which decodes but must be refused over the wire (RFC 9497, section 3.3).
export const INVALID_POINTS = [
  { kind: "the identity", bytes: hexToBytes("00".repeat(32)) },
  {
    kind: "a field element that is not in its canonical form",
    bytes: hexToBytes("00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"),
  },
  {
    kind: "a negative field element",
    bytes: hexToBytes("0100000000000000000000000000000000000000000000000000000000000000"),
  },
  {
    kind: "a number that is not a square",
    bytes: hexToBytes("26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371"),
  },
  {
    kind: "a point with y = 0",
    bytes: hexToBytes("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
  },
  { kind: "fewer than 32 bytes", bytes: hexToBytes("e2".repeat(31)) },
] as const;
