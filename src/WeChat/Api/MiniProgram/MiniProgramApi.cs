using WeChat.Api.Http;
using WeChat.Api.MiniProgram.Codes;
using WeChat.Api.MiniProgram.ContentSecurity;
using WeChat.Api.MiniProgram.Links;
using WeChat.Api.MiniProgram.Login;
using WeChat.Api.MiniProgram.Users;

namespace WeChat.Api.MiniProgram;

/// <summary>What only a mini-program's account can call.</summary>
public sealed class MiniProgramApi
{
    internal MiniProgramApi(WeChatTransport transport, TokenCalls calls, AppCredentials credentials)
    {
        Login = new(transport, calls, credentials);
        Users = new(calls, credentials);
        ContentSecurity = new(calls);
        Codes = new(calls);
        Links = new(calls);
    }

    public LoginApi Login { get; }

    public UserApi Users { get; }

    public ContentSecurityApi ContentSecurity { get; }

    public CodeApi Codes { get; }

    public LinkApi Links { get; }
}
