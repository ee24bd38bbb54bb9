#!/usr/bin/env bash
# Packs src/WeChat and looks whether everything that shall travel is inside. Usage: tests/package.sh DIR [CONFIGURATION]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$1
dotnet pack src/WeChat --no-restore --configuration "${2:-Debug}" --output "$out" >/dev/null

package=$(ls "$out"/WeChatUnion.WeChat.*.nupkg)
inside=$(unzip -Z1 "$package")
for file in WeChatUnion.WeChat.nuspec README.md docs/from-senparc.md lib/net10.0/WeChat.dll lib/net10.0/WeChat.xml \
  conformance/README.md conformance/callbacks.json conformance/messages.json conformance/replies.json \
  conformance/signatures.json conformance/api-requests.json; do
  grep -qxF "$file" <<<"$inside" || { echo "the package lacks $file"; exit 1; }
done
# Held in variables: grep -q would leave unzip with a broken pipe, which pipefail takes for a failure now and then.
nuspec=$(unzip -p "$package" WeChatUnion.WeChat.nuspec)
symbols=$(unzip -Z1 "$out"/WeChatUnion.WeChat.*.snupkg)
grep -q '<license type="expression">MIT</license>' <<<"$nuspec" || { echo "the package states no licence"; exit 1; }
grep -qxF lib/net10.0/WeChat.pdb <<<"$symbols" || { echo "the package has no symbols"; exit 1; }
echo "$(basename "$package") holds what it should"
