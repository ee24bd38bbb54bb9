using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>
/// How a page of the console acts and reads: each time in a scope of its own, with the rights that
/// hold at that moment. A page keeps nothing of a database between two acts.
/// </summary>
internal sealed class Desk(
    IServiceScopeFactory scopes,
    AuthenticationStateProvider sessions,
    NavigationManager navigation,
    TimeProvider clock
)
{
    /// <summary>Null when the session has ended; the browser is then on its way to the sign-in.</summary>
    public async Task<StaffActor?> WhoAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FindActorAsync(scope.ServiceProvider);
    }

    /// <summary>Runs a use case; the use case judges the rights.</summary>
    public async Task<Outcome<T>> ActAsync<TUseCase, T>(
        Func<TUseCase, StaffActor, DateTimeOffset, Task<Outcome<T>>> act
    )
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FindActorAsync(scope.ServiceProvider) is { } actor
            ? await act(
                scope.ServiceProvider.GetRequiredService<TUseCase>(),
                actor,
                clock.GetUtcNow()
            )
            : StaffAccountRefusals.SignInAgain;
    }

    /// <summary>Reads within the unions in which the act is allowed.</summary>
    public async Task<Outcome<T>> ReadAsync<TQueries, T>(
        StaffAct right,
        Func<TQueries, StaffScope, DateTimeOffset, Task<T>> read
    )
        where TQueries : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await FindActorAsync(scope.ServiceProvider) is not { } actor)
        {
            return StaffAccountRefusals.SignInAgain;
        }
        var reach = actor.ScopeOf(right);
        return reach.IsEmpty
            ? StaffRefusals.NotAllowed
            : await read(
                scope.ServiceProvider.GetRequiredService<TQueries>(),
                reach,
                clock.GetUtcNow()
            );
    }

    /// <summary>Signs out: the session ends in the database, whatever becomes of the cookie.</summary>
    public async Task LeaveAsync()
    {
        var state = await sessions.GetAuthenticationStateAsync();
        if (ConsoleSession.Of(state.User) is { } session)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<EndStaffSession>()
                .ExecuteAsync(session, clock.GetUtcNow(), CancellationToken.None);
        }
        navigation.NavigateTo(ConsolePaths.SignIn, forceLoad: true);
    }

    private async Task<StaffActor?> FindActorAsync(IServiceProvider services)
    {
        var state = await sessions.GetAuthenticationStateAsync();
        var actor = ConsoleSession.Of(state.User) is { } session
            ? await services
                .GetRequiredService<IStaffActors>()
                .FindAsync(session, clock.GetUtcNow(), CancellationToken.None)
            : null;
        if (actor is null)
        {
            // What follows the hash may be a winner's code: it goes to no server.
            var from = "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];
            navigation.NavigateTo(
                $"{ConsolePaths.SignIn}?{ConsolePaths.From}={Uri.EscapeDataString(from)}",
                forceLoad: true
            );
        }
        return actor;
    }
}
