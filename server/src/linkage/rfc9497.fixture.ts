// RFC 9497, appendix A.1.3: POPRF mode of ristretto255-SHA512. Text taken from the source of the RFC
// (github.com/cfrg/draft-irtf-cfrg-voprf, draft-irtf-cfrg-voprf.md, "ristretto255-SHA512", "POPRF Mode").
export const SEED = "a3".repeat(32);
export const KEY_INFO = "74657374206b6579";
export const SECRET_KEY = "145c79c108538421ac164ecbe131942136d5570b16d8bf41a24d4337da981e07";
export const PUBLIC_KEY = "c647bef38497bc6ec077c22af65b696efa43bff3b4a1975a3e8e0a1c5a79d631";

/** Hexadecimal, as in the RFC; `info` in all three is "test info". */
export interface Vector {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly blinds: readonly string[];
  readonly blindedElements: readonly string[];
  readonly evaluationElements: readonly string[];
  readonly proof: string;
  readonly proofRandomScalar: string;
  readonly outputs: readonly string[];
}

const first = {
  input: "00",
  blind: "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706",
  blinded: "c8713aa89241d6989ac142f22dba30596db635c772cbf25021fdd8f3d461f715",
  evaluated: "1a4b860d808ff19624731e67b5eff20ceb2df3c3c03b906f5693e2078450d874",
  output:
    "ca688351e88afb1d841fde4401c79efebb2eb75e7998fa9737bd5a82a152406d38bd29f680504e54fd4587eddcf2f37a2617ac2fbd2993f7bdf45442ace7d221",
};
const second = {
  input: "5a".repeat(17),
  output:
    "7c6557b276a137922a0bcfc2aa2b35dd78322bd500235eb6d6b6f91bc5b56a52de2d65612d503236b321f5d0bebcbc52b64b92e426f29c9b8b69f52de98ae507",
};

export const VECTORS: readonly Vector[] = [
  {
    name: "vector 1, batch size 1",
    inputs: [first.input],
    blinds: [first.blind],
    blindedElements: [first.blinded],
    evaluationElements: [first.evaluated],
    proof:
      "41ad1a291aa02c80b0915fbfbb0c0afa15a57e2970067a602ddb9e8fd6b7100de32e1ecff943a36f0b10e3dae6bd266cdeb8adf825d86ef27dbc6c0e30c52206",
    proofRandomScalar: "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e",
    outputs: [first.output],
  },
  {
    name: "vector 2, batch size 1",
    inputs: [second.input],
    blinds: [first.blind],
    blindedElements: ["f0f0b209dd4d5f1844dac679acc7761b91a2e704879656cb7c201e82a99ab07d"],
    evaluationElements: ["8c3c9d064c334c6991e99f286ea2301d1bde170b54003fb9c44c6d7bd6fc1540"],
    proof:
      "4c39992d55ffba38232cdac88fe583af8a85441fefd7d1d4a8d0394cd1de77018bf135c174f20281b3341ab1f453fe72b0293a7398703384bed822bfdeec8908",
    proofRandomScalar: "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e",
    outputs: [second.output],
  },
  {
    name: "vector 3, batch size 2",
    inputs: [first.input, second.input],
    blinds: [first.blind, "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e"],
    blindedElements: [first.blinded, "423a01c072e06eb1cce96d23acce06e1ea64a609d7ec9e9023f3049f2d64e50c"],
    evaluationElements: [first.evaluated, "aa1f16e903841036e38075da8a46655c94fc92341887eb5819f46312adfc0504"],
    proof:
      "43fdb53be399cbd3561186ae480320caa2b9f36cca0e5b160c4a677b8bbf4301b28f12c36aa8e11e5a7ef551da0781e863a6dc8c0b2bf5a149c9e00621f02006",
    proofRandomScalar: "419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c",
    outputs: [first.output, second.output],
  },
];
