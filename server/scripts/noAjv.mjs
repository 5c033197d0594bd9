// Stands in for `ajv` and `ajv-formats` in what ships. The SDK makes a validator for forms that a server asks its user to fill in;
// ours asks nothing, and the validator would bring 130 KB.
export default function absent() {
  return undefined;
}
