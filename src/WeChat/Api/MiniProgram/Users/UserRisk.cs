namespace WeChat.Api.MiniProgram.Users;

/// <summary>WeChat's judgement of a person.</summary>
/// <param name="Rank">0 harmless to 4 dangerous.</param>
/// <param name="RequestId">Names this judgement at WeChat.</param>
public sealed record UserRisk(int Rank, string? RequestId);
