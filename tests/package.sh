#!/usr/bin/env bash
# Packs src/WeChat, looks whether everything that shall travel is inside, and lets a project that knows nothing but the package
# build the samples of its README and start them. Usage: tests/package.sh DIR [CONFIGURATION]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$(mkdir -p "$1" && cd "$1" && pwd)
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

# Outside of the repository, whose settings are not the package's users'.
user=$(mktemp -d "${TMPDIR:-/tmp}/package-user.XXXXXX")
trap 'rm -rf "$user"' EXIT
version=${package##*/WeChatUnion.WeChat.}
held=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
# A packages folder of its own, or the same version packed before would be taken; what others made is read where it lies.
cat >"$user/User.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <RestorePackagesPath>$user/packages</RestorePackagesPath>
    <RestoreFallbackFolders>$held</RestoreFallbackFolders>
    <RestoreAdditionalProjectSources>$out</RestoreAdditionalProjectSources>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="WeChatUnion.WeChat" Version="[${version%.nupkg}]" />
  </ItemGroup>
</Project>
END
# The N-th sample of the README.
sample() {
  awk -v wanted="$1" '/^```csharp/ { n++; on = n == wanted; next } /^```/ { on = 0 } on' src/WeChat/README.md
}
[ -n "$(sample 1)" ] && [ -n "$(sample 2)" ] || { echo "the package's README lost its samples"; exit 1; }
cat >"$user/Program.cs" <<END
using System.Buffers;
using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Callbacks;
using WeChat.Events.Follow;
using WeChat.Messages;
using WeChat.Replies;

var (appId, appSecret, openId, token) = ("wx0123456789abcdef", "secret", "oFan", "token");
var encodingAesKey = new string('a', 42) + "A";
var app = WebApplication.Create();
$(sample 1)
Console.WriteLine(protocol.VerifyUrl(QueryOf(new DefaultHttpContext())).Succeeded ? "proved" : "not proved");
if (args.Length == 0)
{
    return;
}

$(sample 2)
END
dotnet build "$user" --nologo --verbosity quiet
# Nothing is proved by an empty question, and without an argument nobody calls WeChat.
said=$(dotnet "$user/bin/Debug/net10.0/User.dll")
[ "$said" = "not proved" ] || { echo "the package's sample said: $said"; exit 1; }
echo "$(basename "$package") works where nothing else is known"
