using WeChatSimulator.Fans;

namespace WeChatSimulator.Content;

/// <summary>A picture or sound that waits for its verdict.</summary>
internal sealed record MediaCheck(string TraceId, Fan Fan, string MediaUrl, int Scene);
