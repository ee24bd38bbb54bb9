namespace WeChatUnion.TestKit.Load;

/// <param name="PerSecond">Answered requests.</param>
/// <param name="Refused">Answers other than 200.</param>
/// <param name="Latencies">From sending to the whole answer.</param>
public sealed record LoopResult(double PerSecond, int Refused, Latencies Latencies);
