using Microsoft.Extensions.DependencyInjection;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>How a sweep works off what stands due in rows: each thing in a scope of its own, so that one that cannot be moved holds none of the others up.</summary>
public static class EachDue
{
    /// <param name="find">What is due, asked in a scope that ends before anything is done.</param>
    /// <param name="failed">Told of what one of them throws, unless the host stops.</param>
    /// <returns>How many were due.</returns>
    public static async Task<int> EachDueAsync<TFinder, TId>(
        this IServiceScopeFactory scopes,
        Func<TFinder, Task<IReadOnlyList<TId>>> find,
        Func<IServiceProvider, TId, Task> act,
        Action<Exception, TId> failed
    )
        where TFinder : notnull
    {
        IReadOnlyList<TId> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            due = await find(scope.ServiceProvider.GetRequiredService<TFinder>());
        }
        foreach (var id in due)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await act(scope.ServiceProvider, id);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                failed(error, id);
            }
        }
        return due.Count;
    }
}
