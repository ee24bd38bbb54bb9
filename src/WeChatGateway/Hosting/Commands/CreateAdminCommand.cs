using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>The first administrator of the console, or one more of the whole city: <c>create-admin NAME [DISPLAY NAME]</c>.</summary>
internal sealed class CreateAdminCommand : IHostCommand
{
    public string Name => "create-admin";

    public string Summary =>
        "create an administrator of the console: NAME [DISPLAY NAME]; prints a password for one sign-in";

    public CommandNeeds Needs => CommandNeeds.Database;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        if (arguments is not ([_] or [_, _]))
        {
            await Console.Error.WriteLineAsync($"  {Name, -18}{Summary}");
            return CommandRun.Failed;
        }
        await using var scope = services.CreateAsyncScope();
        var created = await scope
            .ServiceProvider.GetRequiredService<CreateAdministrator>()
            .ExecuteAsync(
                arguments[0],
                arguments.ElementAtOrDefault(1) ?? arguments[0],
                services.GetRequiredService<TimeProvider>().GetUtcNow(),
                cancel
            );
        if (!created.Succeeded)
        {
            await Console.Error.WriteLineAsync(created.Refusal.Message);
            return CommandRun.Failed;
        }
        await Console.Out.WriteLineAsync($"User name: {created.Value.UserName}");
        await Console.Out.WriteLineAsync(
            $"Password for the first sign-in: {created.Value.Password}"
        );
        await Console.Out.WriteLineAsync(
            "Sign in at /console; it asks for a new password and an authenticator."
        );
        return 0;
    }
}
