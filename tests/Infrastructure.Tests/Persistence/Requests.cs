using Microsoft.Extensions.DependencyInjection;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>One request each: its own scope, its own unit of work.</summary>
internal static class Requests
{
    public static async Task<TResult> AskAsync<T, TResult>(
        this IServiceProvider services,
        Func<T, Task<TResult>> ask
    )
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    public static async Task DoAsync<T>(this IServiceProvider services, Func<T, Task> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }
}
