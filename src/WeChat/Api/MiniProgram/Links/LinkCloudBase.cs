namespace WeChat.Api.MiniProgram.Links;

/// <summary>A page in Tencent's cloud that a link shows on the way.</summary>
public sealed record LinkCloudBase(
    string Env,
    string? Domain = null,
    string? Path = null,
    string? Query = null,
    string? ResourceAppid = null
);
