using Microsoft.AspNetCore.WebUtilities;
using WeChat.Callbacks;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Reads the few known parameters in one pass, without building a collection of all.</summary>
internal static class CallbackQueryReader
{
    public static CallbackQuery Read(QueryString query)
    {
        string? signature = null,
            timestamp = null,
            nonce = null,
            encryptType = null,
            messageSignature = null,
            openId = null,
            echo = null;
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            switch (pair.DecodeName().Span)
            {
                case "signature":
                    signature = pair.DecodeValue().ToString();
                    break;
                case "timestamp":
                    timestamp = pair.DecodeValue().ToString();
                    break;
                case "nonce":
                    nonce = pair.DecodeValue().ToString();
                    break;
                case "encrypt_type":
                    encryptType = pair.DecodeValue().ToString();
                    break;
                case "msg_signature":
                    messageSignature = pair.DecodeValue().ToString();
                    break;
                case "openid":
                    openId = pair.DecodeValue().ToString();
                    break;
                case "echostr":
                    echo = pair.DecodeValue().ToString();
                    break;
            }
        }
        return new CallbackQuery(
            signature,
            timestamp,
            nonce,
            encryptType,
            messageSignature,
            openId,
            echo
        );
    }
}
