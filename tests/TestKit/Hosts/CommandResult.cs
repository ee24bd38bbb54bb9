namespace WeChatUnion.TestKit.Hosts;

/// <summary>What an operator sees of a command that ran to its end.</summary>
/// <param name="ExitCode">0: it is done.</param>
/// <param name="Said">Standard output.</param>
/// <param name="Complained">Standard error.</param>
public sealed record CommandResult(int ExitCode, string Said, string Complained);
