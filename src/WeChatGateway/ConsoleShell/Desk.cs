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
        return await FindActorAsync(scope.ServiceProvider, byItself: false);
    }

    /// <summary>Runs a use case; the use case judges the rights.</summary>
    /// <param name="byItself">The page asks, and nobody pressed anything: no session lives longer for it, and when it has ended the page stays.</param>
    public async Task<Outcome<T>> ActAsync<TUseCase, T>(
        Func<TUseCase, StaffActor, DateTimeOffset, Task<Outcome<T>>> act,
        bool byItself = false
    )
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FindActorAsync(scope.ServiceProvider, byItself) is { } actor
            ? await act(
                scope.ServiceProvider.GetRequiredService<TUseCase>(),
                actor,
                clock.GetUtcNow()
            )
            : Ended(byItself);
    }

    /// <summary>Reads within the unions in which the act is allowed.</summary>
    /// <param name="byItself">As of an act.</param>
    public async Task<Outcome<T>> ReadAsync<TQueries, T>(
        StaffAct right,
        Func<TQueries, StaffScope, DateTimeOffset, Task<T>> read,
        bool byItself = false
    )
        where TQueries : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await FindActorAsync(scope.ServiceProvider, byItself) is not { } actor)
        {
            return Ended(byItself);
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

    private static Refusal Ended(bool byItself) =>
        byItself ? StaffAccountRefusals.OpenAgain : StaffAccountRefusals.SignInAgain;

    private async Task<StaffActor?> FindActorAsync(IServiceProvider services, bool byItself)
    {
        var state = await sessions.GetAuthenticationStateAsync();
        var actors = services.GetRequiredService<IStaffActors>();
        var now = clock.GetUtcNow();
        var actor =
            ConsoleSession.Of(state.User) is not { } session ? null
            : byItself ? await actors.LookAsync(session, now, CancellationToken.None)
            : await actors.FindAsync(session, now, CancellationToken.None);
        if (actor is null && !byItself)
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
