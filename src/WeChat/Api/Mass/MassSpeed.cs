namespace WeChat.Api.Mass;

/// <param name="Level">0 (800,000 a minute) to 4 (100,000 a minute).</param>
/// <param name="Real">Ten thousands a minute.</param>
public sealed record MassSpeed(int Level, int Real);
