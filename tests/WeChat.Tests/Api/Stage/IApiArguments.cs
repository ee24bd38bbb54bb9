namespace WeChat.Tests.Api.Stage;

/// <summary>
/// One area's arguments for the tests that call every endpoint, where the ones made by type and name will not do.
/// Found by itself.
/// </summary>
internal interface IApiArguments
{
    /// <summary>By <c>XxxApi.MethodAsync.parameter</c>.</summary>
    IReadOnlyDictionary<string, object> All { get; }
}
