using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

/// <summary>A database that is away for some writes.</summary>
internal sealed class BrokenWriter(IHotWriter writer, int failures) : IHotWriter
{
    public int Asked { get; private set; }

    public Task<WriteResult> WriteAsync(IReadOnlyList<HotStatement> statements) =>
        ++Asked <= failures
            ? Task.FromException<WriteResult>(new TimeoutException())
            : writer.WriteAsync(statements);
}
