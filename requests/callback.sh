#!/usr/bin/env bash
# Posts one encrypted text message to a gateway in Development, as WeChat would, and prints the
# decrypted reply. Only curl and openssl: nothing of the project's own code takes part.
#   requests/callback.sh [TEXT] [BASE_URL]
set -euo pipefail
text=${1:-绑卡}
base=${2:-http://localhost:5080}
app=wx51a0c0ffee00beef                              # appsettings.Development.json
token=SimulatedToken
aes=SimuLatedEncodingAesKey0123456789abcdefghij

hex() { od -An -v -tx1 | tr -d ' \n'; }
bytes() { printf '%b' "$(sed 's/../\\x&/g')"; }
signature() { printf '%s\n' "$@" | LC_ALL=C sort | tr -d '\n' | openssl dgst -sha1 -r | cut -c1-40; }
cipher() { openssl enc "$1" -aes-256-cbc -nopad -K "$key" -iv "${key:0:32}" "${@:2}"; }
element() { sed "s/.*<$1>\(<!\[CDATA\[\)\{0,1\}\([^]<]*\).*/\2/"; }

key=$(printf '%s=' "$aes" | openssl base64 -d -A 2>/dev/null | hex)
now=$(date +%s)
nonce=$RANDOM$RANDOM
message="<xml><ToUserName><![CDATA[gh_000000000001]]></ToUserName><FromUserName><![CDATA[oCurl00000000000000000000000]]></FromUserName><CreateTime>$now</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[$text]]></Content><MsgId>$now$RANDOM</MsgId></xml>"

# 16 random bytes, the length, the message, the AppId; filled up to a multiple of 32.
plain=$(openssl rand -hex 16)$(printf '%08x' "$(printf %s "$message" | wc -c)")$(printf %s "$message$app" | hex)
fill=$((32 - ${#plain} / 2 % 32))
for ((i = 0; i < fill; i++)); do plain+=$(printf '%02x' "$fill"); done
encrypted=$(printf %s "$plain" | bytes | cipher -e -base64 -A)

reply=$(curl -sS --fail-with-body "$base/wechat/official-account?timestamp=$now&nonce=$nonce&encrypt_type=aes&msg_signature=$(signature "$token" "$now" "$nonce" "$encrypted")" \
  -H 'Content-Type: text/xml' \
  --data-binary "<xml><ToUserName><![CDATA[gh_000000000001]]></ToUserName><Encrypt><![CDATA[$encrypted]]></Encrypt></xml>")
printf 'Encrypted reply:\n%s\n\n' "$reply"

answer=$(element Encrypt <<<"$reply")
[ "$(element MsgSignature <<<"$reply")" = "$(signature "$token" "$(element TimeStamp <<<"$reply")" "$(element Nonce <<<"$reply")" "$answer")" ] ||
  { echo 'The signature of the reply is wrong.' >&2; exit 1; }
clear=$(printf %s "$answer" | openssl base64 -d -A | cipher -d | hex)
length=$((16#${clear:32:8}))
printf 'Decrypted:\n%s\n' "$(printf %s "${clear:40:$((length * 2))}" | bytes)"
