namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>Something an operator runs instead of the server: <c>WeChatGateway migrate</c>.</summary>
public interface IHostCommand
{
    string Name { get; }

    /// <summary>One line for <c>--help</c>.</summary>
    string Summary { get; }

    /// <summary>Looked at before it runs; without it the command does not run.</summary>
    CommandNeeds Needs { get; }

    /// <summary>The process's exit code.</summary>
    Task<int> RunAsync(IServiceProvider services, string[] arguments, CancellationToken cancel);
}
