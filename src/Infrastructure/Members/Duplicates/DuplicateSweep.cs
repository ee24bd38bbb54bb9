using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members.Duplicates;

namespace WeChatUnion.Infrastructure.Members.Duplicates;

/// <summary>The sweep from its start to its end, each step in a unit of work of its own.</summary>
public sealed class DuplicateSweep(IServiceScopeFactory scopes)
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        DuplicateCursor? cursor = DuplicateCursor.Start;
        while (cursor is not null)
        {
            cancel.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            var find = scope.ServiceProvider.GetRequiredService<FindDuplicates>();
            cursor = (await find.ExecuteAsync(cursor, now, cancel)).Value;
        }
    }
}
