namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>A job as its room declared it.</summary>
/// <param name="Name">Unique; stored, so that it stays when the class is renamed.</param>
/// <param name="Job">Its class.</param>
/// <param name="Cron">When, in Asia/Shanghai.</param>
public sealed record DeclaredJob(string Name, Type Job, string Cron);
