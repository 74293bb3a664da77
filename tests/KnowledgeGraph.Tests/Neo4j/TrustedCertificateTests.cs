using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary><c>+s</c>: the certificate must be trusted by the machine and name the host. A process of its own is told by SSL_CERT_FILE whom its machine trusts.</summary>
public sealed class TrustedCertificateTests
{
    private const string Conversation = Lines.Greeting44 + """
        C: B1 11 A1 84 "mode" 81 "r"
        C: B3 10 88 "RETURN 1" A0 A0
        C: B1 3F A1 81 "n" C9 03 E8
        S: B1 70 A0
        S: B1 70 A1 86 "fields" 91 81 "1"
        S: B1 71 91 01
        S: B1 70 A0
        C: B0 12
        S: B1 70 A0
        """ + Lines.Bye;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trusted_certificate_that_names_the_host_is_accepted()
    {
        KgResult result = await QueryAsync("localhost", isTrusted: true);

        Assert.Equal("", result.Error);
        Assert.Equal((0, "{\"1\":1}\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task A_trusted_certificate_of_another_host_is_refused()
        => (await QueryAsync("db.example.org", isTrusted: true)).RequiresFailure(3, "its certificate is refused", "made out to another host name");

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_refused()
        => (await QueryAsync("localhost", isTrusted: false)).RequiresFailure(3, "its certificate is refused", "does not trust who signed it", "+ssc");

    private static async Task<KgResult> QueryAsync(string host, bool isTrusted)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there SSL_CERT_FILE says whom to trust.");
        using TemporaryFolder folder = new();
        using X509Certificate2 authority = Authority();
        using X509Certificate2 certificate = CertificateOf(host, authority);
        folder.Write("ca.pem", isTrusted ? authority.ExportCertificatePem() : "");
        Directory.CreateDirectory(folder["none"]);
        await using FakeBoltServer server = new(Conversation);
        await using TlsFront front = new(certificate, server.Port);
        Dictionary<string, string> environment = new()
        {
            ["SSL_CERT_FILE"] = folder["ca.pem"],
            ["SSL_CERT_DIR"] = folder["none"],
            ["NEO4J_URI"] = $"bolt+s://localhost:{front.Port}",
        };
        using Process process = KgProcess.Start(environment, "query", "RETURN 1", "--json");
        Task<string> output = process.StandardOutput.ReadToEndAsync(Stop);
        string error = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return new(process.ExitCode, await output, error);
    }

    private static X509Certificate2 Authority()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    private static X509Certificate2 CertificateOf(string host, X509Certificate2 authority)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={host}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(authority, authority.NotBefore, authority.NotAfter, [1, 2, 3, 4]);
        return signed.CopyWithPrivateKey(key);
    }
}
