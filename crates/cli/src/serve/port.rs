use std::{
    io,
    net::{IpAddr, TcpListener},
};

use crate::failure::Failure;

/// Ports that are tried after the one that was asked for.
const TRIES: u16 = 100;

/// Listens on `port`, or on the next one that is free.
///
/// # Errors
/// When the address is not this machine's, the port is not allowed, or none is free.
pub(crate) fn listen(host: IpAddr, port: u16) -> Result<TcpListener, Failure> {
    for candidate in port..=port.saturating_add(TRIES) {
        match TcpListener::bind((host, candidate)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => {
                let address = std::net::SocketAddr::new(host, candidate);
                return Err(Failure::new(format!("cannot listen on {address}: {error}"))
                    .remedy("name another port with --port or address with --host"));
            }
        }
    }
    let last = port.saturating_add(TRIES);
    Err(
        Failure::new(format!("the ports {port} to {last} are all taken"))
            .remedy("name another one with --port, or let the system choose with --port 0"),
    )
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let taken = listen(host, 0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let next = listen(host, port).unwrap();
        assert!(next.local_addr().unwrap().port() > port);
    }
}
