using System.Reflection;
using WeChat.Api;

namespace WeChat.Tests.Api.Endpoints;

/// <summary>One asynchronous method of one area of the client, or one that pages through a list. New ones are found by themselves.</summary>
public sealed record Endpoint(IReadOnlyList<PropertyInfo> Way, MethodInfo Method)
{
    /// <summary>Renews only the tickets that somebody has asked for; with none held it has nothing to call.</summary>
    private const string Quiet = "JsSdk.RefreshAsync(";

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        .. In(typeof(WeChatApiClient), [])
            .Where(endpoint => !endpoint.ToString().StartsWith(Quiet, StringComparison.Ordinal)),
    ];

    /// <exception cref="ArgumentException">The made-up arguments will not do: name better ones in an IApiArguments.</exception>
    public async Task CallAsync(WeChatApiClient client)
    {
        var area = Way.Aggregate((object)client, (owner, step) => step.GetValue(owner)!);
        var arguments = Method.GetParameters().Select(Plausible.Argument).ToArray();
        const BindingFlags plain = BindingFlags.DoNotWrapExceptions;
        var answer = Method.Invoke(area, plain, null, arguments, null)!;
        if (answer is not IAsyncEnumerable<object> pages)
        {
            await (Task)answer;
            return;
        }

        await foreach (var _ in pages)
        {
            return;
        }
    }

    public override string ToString()
    {
        var kinds = Method.GetParameters().Select(parameter => parameter.ParameterType.Name);
        return $"{string.Join('.', Way.Select(step => step.Name))}.{Method.Name}({string.Join(' ', kinds)})";
    }

    private static IEnumerable<Endpoint> In(Type owner, IReadOnlyList<PropertyInfo> way)
    {
        var own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (var method in owner.GetMethods(own))
        {
            if (
                method.ReturnType.IsAssignableTo(typeof(Task))
                || method.ReturnType.IsAssignableTo(typeof(IAsyncEnumerable<object>))
            )
            {
                yield return new(way, method);
            }
        }

        foreach (var step in owner.GetProperties(own))
        {
            if (step.PropertyType.Name.EndsWith("Api", StringComparison.Ordinal))
            {
                foreach (var endpoint in In(step.PropertyType, [.. way, step]))
                {
                    yield return endpoint;
                }
            }
        }
    }
}
