using NUnit.Framework.Constraints;
using WeChat.Api;

namespace WeChat.Tests.Api.Stage;

internal static class Refused
{
    /// <summary>The call throws WeChat's refusal with this code.</summary>
    public static EqualNumericConstraint<int> With(int code) =>
        Throws.InstanceOf<WeChatApiException>().With.Property("Code").EqualTo(code);
}
