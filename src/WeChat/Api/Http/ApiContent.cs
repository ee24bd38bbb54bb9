namespace WeChat.Api.Http;

/// <summary>What an endpoint gave that answers with JSON for some things and with a file for others; exactly one is there.</summary>
internal readonly record struct ApiContent<T>(T? Answer, WeChatDownload? File)
    where T : ApiAnswer;
